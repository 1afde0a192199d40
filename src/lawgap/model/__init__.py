"""The nouns of LawGap: frozen values that every room exchanges. Standard library only."""
