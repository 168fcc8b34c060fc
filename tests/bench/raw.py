"""Seconds that raw markdown-it-py takes to parse a file, its import not counted."""

import sys
import time
from pathlib import Path

from markdown_it import MarkdownIt

if __name__ == "__main__":
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    parser = MarkdownIt("commonmark").enable("table")
    start = time.perf_counter()
    parser.parse(text)
    sys.stdout.write(f"{time.perf_counter() - start}\n")
