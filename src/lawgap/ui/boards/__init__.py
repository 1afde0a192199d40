"""Whole pages of the window that work with the desk; each is one line in the table of views."""
