//! Sets the global allocator.

/// Several threads build a response: memory that one allocates, another frees. The system's allocator often takes a
/// lock and a system call for this; `bench/NOTES.md` has the figures.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
