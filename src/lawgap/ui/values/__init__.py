"""What the window shows, as frozen values without Qt: rows, filters, counts, order."""
