"""The window. The only room with PySide6; neither this file nor ``process.worker`` imports it."""
