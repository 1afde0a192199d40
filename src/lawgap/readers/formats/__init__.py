"""What each file format is read by: bytes in, plain text out."""
