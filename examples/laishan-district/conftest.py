"""The cases need this plugin and the city's installed; tests/examples runs them with both loaded in-process."""

collect_ignore = ["govrules_laishan/cases"]
