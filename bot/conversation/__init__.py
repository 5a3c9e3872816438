"""The engine: named answers are remembered, the position in a dialog is derived from them."""
