"""What came back with Word files: comments and tracked changes, as opinions on places of the document that was sent."""
