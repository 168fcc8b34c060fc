"""Files in the cache folder: safe to delete, whole or not there at all, for nobody else to read."""

import os
from contextlib import suppress
from pathlib import Path


def key(*parts: bytes) -> str:
    """The name under which something is kept: by everything that it was made of."""
    from hashlib import sha256

    return sha256(b"\0".join(parts)).hexdigest()


def keep(path: Path, content: bytes) -> bool:
    """Writes a file; whether it stands there now. A folder that can't be written is no failure:
    the next start works it out again."""
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
        try:
            with open(partial, "wb", opener=_private) as file:
                file.write(content)
            partial.replace(path)
        except OSError:
            partial.unlink(missing_ok=True)
            raise
        return True
    return False


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
