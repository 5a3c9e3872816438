# Trellis in a container: docker build -t trellis . && docker run -e TELEGRAM_BOT_TOKEN -v trellis:/data trellis
FROM python:3.11-slim
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 TRELLIS_DATA=/data
WORKDIR /trellis
COPY requirements-run.txt ./
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements-run.txt
COPY LICENSE ./
COPY bot/ bot/
COPY content/ content/
COPY storage/ storage/
# Compiled once and for all: the container's user may write nothing here.
RUN python -m compileall -q bot storage
# Any user may own the volume: docker run --user is free to name another.
RUN mkdir -m 1777 /data
VOLUME ["/data"]
USER 10001:10001
CMD ["python", "-m", "bot", "run"]
