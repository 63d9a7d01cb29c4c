//! The `iltod` binary: hands the command line to the library and ends with its exit code.

/// A turn makes thousands of small allocations on several threads; this allocator makes them at
/// fewer cycles than the one of the C library (`src/decisions`, 0017).
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> std::process::ExitCode {
    iltod::cli::main()
}
