"""Long runs against a real hub: crashes, failing commits, full disks, forgeries, fuzzing, load."""
