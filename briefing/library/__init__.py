"""Many briefings: those under a folder, listed, searched, and asked what an actor said in all."""
