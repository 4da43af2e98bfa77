/** Would end the extension host when its parent process dies; the test host ends its whole process group itself. */
exports.start = () => {};
exports.exit = () => {};
