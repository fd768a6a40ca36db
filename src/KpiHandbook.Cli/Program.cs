System.Console.WriteLine("kpi");
