"""What Trellis remembers: tables, the statements over them, and the one desk that touches them."""
