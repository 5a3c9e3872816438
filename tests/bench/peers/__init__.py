"""The bots that Trellis is measured against, in an environment of their own."""
