// The SMTP server that tests send to. Started with its settings as JSON in the first argument; prints one JSON line when it listens and one for every mail that it has taken.
//   user, password   whom it lets in; everybody where they are left out
//   key, cert        PEM texts for STARTTLS; without them it offers none
//   slow             milliseconds between the end of a mail and the answer
//   refuse           a recipient of this address is refused for good (550)
//   hangUp           the line is cut, with nothing said, after a mail to this address was received
import { SMTPServer } from "smtp-server";

const settings = JSON.parse(process.argv[2]);
const say = (line) => process.stdout.write(JSON.stringify(line) + "\n");
const disabled = [...(settings.user ? [] : ["AUTH"]), ...(settings.key ? [] : ["STARTTLS"])];
const server = new SMTPServer({
  ...(settings.key ? { key: settings.key, cert: settings.cert } : {}),
  disabledCommands: disabled,
  disableReverseLookup: true,
  authOptional: !settings.user,
  onAuth: (auth, session, done) =>
    auth.username === settings.user && auth.password === settings.password ? done(null, { user: auth.username }) : done(new Error("no such user")),
  onRcptTo: (address, session, done) => {
    if (address.address === settings.refuse) {
      const refusal = new Error("no such mailbox");
      refusal.responseCode = 550;
      return done(refusal);
    }
    done();
  },
  onData: (stream, session, done) => {
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    stream.on("end", () => {
      const to = session.envelope.rcptTo.map((one) => one.address);
      say({ to, secure: session.secure, user: session.user ?? null, raw: Buffer.concat(parts).toString("base64") });
      if (to.includes(settings.hangUp)) {
        for (const connection of server.connections) connection._socket.destroy();
        return;
      }
      setTimeout(done, settings.slow ?? 0);
    });
  },
});
server.on("error", () => {}); // A client that was killed is no error of the server.
server.listen(0, "127.0.0.1", () => say({ port: server.server.address().port }));
process.stdin.resume().on("end", () => process.exit(0));
