"""Two outlines side by side: what is the same thing in both, and what differs."""
