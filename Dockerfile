# The hub's image (docs/guides/container.md, ADR 0012). It is built from what git tracks and from the hashed locks;
# whoever builds it names the base's digest: --build-arg PYTHON_SHA256=...
ARG PYTHON=python:3.13-slim
ARG PYTHON_SHA256

FROM ${PYTHON}@sha256:${PYTHON_SHA256} AS build
WORKDIR /build
# An environment without pip, so that nothing can install into what runs.
RUN python -m venv --without-pip /hub
COPY requirements/hub.txt ./
# The secret pip.conf, if the builder gives one, names a mirror; it does not stay in the image.
RUN --mount=type=secret,id=pip.conf,target=/etc/pip.conf \
    python -m pip --python /hub/bin/python install --no-cache-dir \
        --require-hashes --only-binary :all: --requirement hub.txt
COPY pyproject.toml LICENSE ./
COPY app app
COPY serumpun serumpun
COPY migrations migrations
RUN /hub/bin/python -m hatchling build --target wheel \
    && python -m pip --python /hub/bin/python install --no-cache-dir --no-deps --no-index dist/*.whl \
    && python -m pip --python /hub/bin/python uninstall --yes hatchling

FROM ${PYTHON}@sha256:${PYTHON_SHA256}
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Serumpun hub" \
      org.opencontainers.image.description="Carries signed, sealed reports between agencies and cannot read them" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
# A name for the number: PostgreSQL does not run as somebody without one.
RUN groupadd --gid 10001 serumpun \
    && useradd --uid 10001 --gid 10001 --no-log-init --no-create-home \
        --home-dir /var/lib/serumpun --shell /usr/sbin/nologin serumpun \
    && install --directory --owner=10001 --group=10001 --mode=0700 /var/lib/serumpun
COPY --from=build /hub /hub
ENV PATH=/hub/bin:/usr/local/bin:/usr/bin:/bin \
    PYTHONDONTWRITEBYTECODE=1 \
    SERUMPUN_STATE=/var/lib/serumpun \
    SERUMPUN_HOST=0.0.0.0 \
    SERUMPUN_PORT=8080
WORKDIR /var/lib/serumpun
USER 10001:10001
VOLUME ["/var/lib/serumpun"]
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "from urllib.request import ProxyHandler, build_opener; build_opener(ProxyHandler({})).open('http://127.0.0.1:8080/health/ready', timeout=4)"]
ENTRYPOINT ["serumpun", "hub"]
CMD ["serve"]
