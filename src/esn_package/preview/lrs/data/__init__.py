"""What statements may be made of: xAPI-Data 1.0.3, in rules that refuse what breaks them."""
