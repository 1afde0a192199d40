"""Places in a text: between the core's offsets and Qt's, marks, words found, direction."""
