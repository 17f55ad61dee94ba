//! Text chat over Matrix: requests and answers as values, and what a conversation is made of.
