using Comet.Examples;

return await FrontEnd.RunAsync(new Interpreter.InterpreterApplication(), args);
