"""Next year's plan out of this year's: which years roll, which stay, and what a person must decide."""
