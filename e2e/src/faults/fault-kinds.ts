import type { Fault } from "./fault.ts";
import { BAD_WAYS } from "./kinds/bad-ways.ts";
import { clockJumps } from "./kinds/clock-jumps.ts";
import { connectionStorm } from "./kinds/connection-storm.ts";
import { diskFull } from "./kinds/disk-full.ts";
import { failover } from "./kinds/failover.ts";
import { flood } from "./kinds/flood.ts";
import { olderRunner } from "./kinds/older-runner.ts";
import { runKillsRunner } from "./kinds/run-kills-runner.ts";
import { runnerFrozen } from "./kinds/runner-frozen.ts";
import { runnerKilled } from "./kinds/runner-killed.ts";
import { runnersKilled } from "./kinds/runners-killed.ts";
import { serverClockJumps } from "./kinds/server-clock-jumps.ts";
import { serverKilled, serverRestarted, serverStoppedAtOnce } from "./kinds/server-halts.ts";
import { sessionsEnded } from "./kinds/sessions-ended.ts";
import { callsLocked, runsLocked, slotsLocked } from "./kinds/table-locked.ts";

/** Every kind of harm that the drill does to one server and its runners. */
export const FAULT_KINDS: readonly Fault[] = [
  runnerKilled,
  runnersKilled,
  runnerFrozen,
  serverRestarted,
  serverStoppedAtOnce,
  serverKilled,
  sessionsEnded,
  connectionStorm,
  diskFull,
  runsLocked,
  callsLocked,
  slotsLocked,
  ...BAD_WAYS,
  clockJumps,
  olderRunner,
  runKillsRunner,
  flood,
];

/** What only a server with a standby can have done to it. */
export const STANDBY_KINDS: readonly Fault[] = [failover];

/** What only a server with a clock of its own can have done to it. */
export const CLOCK_KINDS: readonly Fault[] = [serverClockJumps];
