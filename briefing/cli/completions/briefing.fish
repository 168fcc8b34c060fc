# What the shell needs to complete `briefing`, as the installed program itself has it.
briefing completions fish 2> /dev/null | source
