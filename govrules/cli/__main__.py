"""``python -m govrules.cli``: the command line without the console script."""

from govrules.cli import main

main()
