"""Linear mode needs no Textual, which hides the cursor, and starts sooner without it."""

import subprocess
import sys
from pathlib import Path

CODE = """
import sys
from pathlib import Path
from tests.linear.conversation import Conversation
from briefing.folders import Folders

home = Path(sys.argv[1])
talk = Conversation(Folders(home, home, home))
talk.open(Path(sys.argv[2]))
for key in "jsoa1234!q?qDL#q'qHq":
    talk.press(key)
talk.press("/", "ferry")
talk.close()
print([name for name in ("textual", "pydantic", "rich.console") if name in sys.modules])
"""


def test_it_imports_neither_textual_nor_pydantic(root: Path, tour: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(tmp_path / "home"), str(tour)],
        capture_output=True,
        cwd=root,
        check=True,
        timeout=60,
    )
    assert done.stdout.decode().strip() == "[]"
