//! Text as the tokenizer reads it, with the way back to the original.
