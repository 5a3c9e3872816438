// The bare echo bot of grammY with its runner, at default settings.
import { run } from "@grammyjs/runner";
import { Bot } from "grammy";

const [address, token] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot: address } });
bot.on("message:text", (ctx) => ctx.reply(ctx.message.text));
const runner = run(bot);
process.once("SIGTERM", () => runner.isRunning() && runner.stop().then(() => process.exit(0)));
