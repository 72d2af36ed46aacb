fn main() -> std::process::ExitCode {
    hired::cli::run()
}
