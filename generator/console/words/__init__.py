"""What the program says on the screen: data in, Vietnamese out."""
