import { ConnectionWish, makeConnection } from "../../connections/make-connection.ts";
import { answer, defineRoute } from "../define-route.ts";

/** Makes a connection, and its shop where it needs one and none is named. */
export const createConnection = defineRoute({
  scope: "connections:write",
  async handle({ body, cause, transaction }) {
    const wish = await body(ConnectionWish);
    return answer(await transaction((tx) => makeConnection(tx, { ...wish, cause })), 201);
  },
});
