"""From plain text to a tree of provisions, definitions and cross-references."""
