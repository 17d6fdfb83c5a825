"""The officers' console from an agency's own machine (docs/spec/console.md section 8)."""
