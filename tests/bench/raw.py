"""Seconds that raw markdown-it-py takes to parse files, its import not counted."""

import sys
import time
from pathlib import Path

from markdown_it import MarkdownIt

if __name__ == "__main__":
    texts = [Path(each).read_text(encoding="utf-8") for each in sys.argv[1:]]
    parser = MarkdownIt("commonmark").enable("table")
    start = time.perf_counter()
    for text in texts:
        parser.parse(text)
    sys.stdout.write(f"{time.perf_counter() - start}\n")
