using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;

namespace Onroll.Web.Tests.WebHosting;

/// <summary>Hears of every fault in the host, so that a test that meets one fails with its reason and not with a problem page.</summary>
internal sealed class FaultLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<Exception> _faults = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is not null && IsEnabled(logLevel))
        {
            _faults.Enqueue(exception);
        }
    }

    public void Dispose()
    {
    }

    /// <summary>Turns an answer of 500 into the fault behind it.</summary>
    public DelegatingHandler Watch(HttpMessageHandler inner) => new Watcher(this) { InnerHandler = inner };

    private sealed class Watcher(FaultLog log) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            log._faults.Clear();
            var answer = await base.SendAsync(request, cancellationToken);
            return answer.StatusCode == HttpStatusCode.InternalServerError && log._faults.LastOrDefault() is { } fault
                ? throw new InvalidOperationException($"{request.Method} {request.RequestUri?.PathAndQuery} failed: {fault.Message}", fault)
                : answer;
        }
    }
}
