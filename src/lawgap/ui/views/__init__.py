"""Widgets: they show what they are given and say what the user wishes by a signal."""
