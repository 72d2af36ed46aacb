//! Job process.

crate::sample::samples! {
    use hire_api::job_process;
    list::ListJobProcesses,
}
