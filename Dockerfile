# The program alone on a small Debian, as a user without rights. Data lie in the volume /data.
#
#   docker build -t hired .
#   docker run -p 8080:8080 -v hired-data:/data hired
#
# The first start prints an app_id and an app_secret, once: docker logs.

FROM rust:1.95-slim-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /src
# The one of the image, without the tools of development that rust-toolchain.toml adds.
ENV RUSTUP_TOOLCHAIN=1.95.0
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry --mount=type=cache,target=/src/target \
    cargo build --release --locked --bin hired && cp target/release/hired /hired

FROM debian:bookworm-slim
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin hired \
    && install -d -o hired -g hired -m 0700 /data
COPY --from=build /hired /usr/local/bin/hired
USER hired
# In a container the loopback is out of reach; who reaches the port is up to the one who publishes it.
ENV HIRED_DATA=/data HIRED_LISTEN=0.0.0.0:8080 HIRED_LOG_FORMAT=json
WORKDIR /data
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=6s --start-period=10s CMD ["hired", "doctor", "--server"]
ENTRYPOINT ["hired"]
CMD ["serve"]
