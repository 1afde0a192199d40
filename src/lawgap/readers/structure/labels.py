"""What units without a number of their own are called in a pin-cite."""

FRONT_LABEL = "Preamble"
WHOLE_LABEL = "text"
NOTES_LABEL = "Notes"
NOT_LAW_LABEL = "Not law"
