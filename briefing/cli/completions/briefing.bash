# What the shell needs to complete `briefing`, as the installed program itself has it.
eval "$(briefing completions bash 2> /dev/null)"
