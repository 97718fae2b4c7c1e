using Comet.Examples;

return await FrontEnd.RunAsync(new ImageEditor.ImageEditorApplication(), args);
