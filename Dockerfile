FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
# What only packages from outside need stays out of the image.
RUN npx tsc -p tsconfig.build.json --composite false --incremental false --declaration false

FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Node 24 has SQLite built in, so no native package is needed. TypeScript is a peer of nestjs-telegraf only.
RUN npm ci --omit=dev --omit=optional --ignore-scripts && rm -rf node_modules/typescript && npm cache clean --force

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="papago-telegram-bot" \
      org.opencontainers.image.description="An interpreter that lives in Telegram chats, powered by NAVER Papago" \
      org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/data \
    LOG_FORMAT=json
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
# Only the volume is written, so the root file system may be read-only.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "--enable-source-maps", "dist/cli/main.js"]
CMD ["start"]
