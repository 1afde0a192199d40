"""The window's words: its language, and what it says of reviews, projects and versions."""
