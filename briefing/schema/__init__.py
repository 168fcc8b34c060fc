"""The only room with pydantic: data that comes from outside, checked, and data that goes out."""
