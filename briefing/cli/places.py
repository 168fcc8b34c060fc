"""Where a person's own things live: the platform's folders, the XDG variables respected."""

from pathlib import Path

_NAME = "briefing"


def own_themes() -> Path:
    """The folder for theme files of one's own."""
    from platformdirs import user_config_path

    return user_config_path(_NAME, appauthor=False) / "themes"


def cache_folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path(_NAME, appauthor=False)


def state_folder() -> Path:
    from platformdirs import user_state_path

    return user_state_path(_NAME, appauthor=False)
