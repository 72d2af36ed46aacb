//! Where memory comes from.

/// An answer is put together by several threads: what one allocates another frees. The system's allocator takes a lock
/// and a call into the kernel for much of that; `bench/NOTES.md` has the figures.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
