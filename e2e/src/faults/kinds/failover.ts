import type { Fault } from "../fault.ts";

/** The server is killed for good and its synchronous standby becomes the server. */
export const failover: Fault = {
  name: "failover",
  weight: 1,
  skip: ({ server }) => (server.standby === null ? "no standby: needs an installed PostgreSQL server" : null),
  inject: ({ server }) => server.standby?.failOver() ?? Promise.resolve(),
  heal: (world) => {
    world.followServer();
    return Promise.resolve();
  },
  afterwards: ({ server }) => server.standby?.renew() ?? Promise.resolve(),
};
